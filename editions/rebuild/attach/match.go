package attach

// match assigns each row one of n columns, no column twice, so that the sum of scores
// is greatest (Kuhn 1955, in the O(rows² · n) form with potentials). There must be no
// more rows than columns.
func match(score [][]float32, n int) []int {
	m := len(score)
	u, v := make([]float32, m+1), make([]float32, n+1)
	row := make([]int, n+1) // row matched to a column, from 1; 0 for none
	way := make([]int, n+1)
	const inf = float32(1e30)
	for i := 1; i <= m; i++ {
		row[0] = i
		least := make([]float32, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = inf
		}
		j0 := 0
		for row[j0] != 0 {
			used[j0] = true
			i0, j1, delta := row[j0], 0, inf
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := -score[i0-1][j-1] - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[row[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			row[j0] = row[way[j0]]
			j0 = way[j0]
		}
	}
	of := make([]int, m)
	for j := 1; j <= n; j++ {
		if row[j] > 0 {
			of[row[j]-1] = j - 1
		}
	}
	return of
}
