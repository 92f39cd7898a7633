package judge

import "testing"

// Every question doubts its one example and not the other.
func TestQuestions(t *testing.T) {
	t.Parallel()
	for i := range Questions {
		q := &Questions[i]
		if _, doubted := q.Of(&q.Doubted); !doubted {
			t.Errorf("%s does not doubt %+v", q.Name, q.Doubted)
		}
		if _, doubted := q.Of(&q.Right); doubted {
			t.Errorf("%s doubts %+v", q.Name, q.Right)
		}
		if q.Cost <= 0 || q.Says == "" {
			t.Errorf("%s has no cost or no sentence", q.Name)
		}
	}
}

// An article that nothing is wrong with is asked for nothing.
func TestAsk_Right(t *testing.T) {
	t.Parallel()
	a := headline("老桥今天合龙")
	if f := Ask(&a); len(f) != 0 || Cost(f) != 0 {
		t.Errorf("findings %v", f)
	}
}
