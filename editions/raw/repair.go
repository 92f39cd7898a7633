package raw

func repair(lines []line, c columns) ([]line, columns) { return lines, c }
