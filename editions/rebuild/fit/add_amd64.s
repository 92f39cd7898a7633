#include "textflag.h"

// func addRows(rows *[label.Count]float32, features []int32, to *[label.Count]float32)
//
// The sums of the labels stand in X0 to X5, four in each.
TEXT ·addRows(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), R8
	MOVQ features_base+8(FP), SI
	MOVQ features_len+16(FP), CX
	MOVQ to+32(FP), DI
	XORPS X0, X0
	XORPS X1, X1
	XORPS X2, X2
	XORPS X3, X3
	XORPS X4, X4
	XORPS X5, X5
	TESTQ CX, CX
	JLE  done

next:
	MOVLQSX (SI), AX
	LEAQ (AX)(AX*2), AX
	SHLQ $5, AX            // 24 numbers of 4 bytes
	MOVUPS (R8)(AX*1), X6
	MOVUPS 16(R8)(AX*1), X7
	MOVUPS 32(R8)(AX*1), X8
	MOVUPS 48(R8)(AX*1), X9
	MOVUPS 64(R8)(AX*1), X10
	MOVUPS 80(R8)(AX*1), X11
	ADDPS X6, X0
	ADDPS X7, X1
	ADDPS X8, X2
	ADDPS X9, X3
	ADDPS X10, X4
	ADDPS X11, X5
	ADDQ $4, SI
	DECQ CX
	JNZ  next

done:
	MOVUPS (DI), X6
	MOVUPS 16(DI), X7
	MOVUPS 32(DI), X8
	MOVUPS 48(DI), X9
	MOVUPS 64(DI), X10
	MOVUPS 80(DI), X11
	ADDPS X0, X6
	ADDPS X1, X7
	ADDPS X2, X8
	ADDPS X3, X9
	ADDPS X4, X10
	ADDPS X5, X11
	MOVUPS X6, (DI)
	MOVUPS X7, 16(DI)
	MOVUPS X8, 32(DI)
	MOVUPS X9, 48(DI)
	MOVUPS X10, 64(DI)
	MOVUPS X11, 80(DI)
	RET
