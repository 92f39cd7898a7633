// Package places reads the output of text extractors that has places, whatever its syntax:
//
//   - XML: MuPDF's structured text (mutool draw -F stext), Poppler's boxes (pdftotext
//     -bbox-layout), pdftohtml's (-xml), pdfminer's (pdf2txt.py -t xml), hOCR, ALTO;
//   - HTML with a place for each line: mutool draw -F html, pdftohtml -c;
//   - tables: Poppler's and tesseract's TSV, pdfplumber's words and characters as CSV;
//   - values: PyMuPDF's and pdfplumber's words, blocks and dictionaries, as JSON or as Python
//     prints them.
//
// It owns these syntaxes, one file each, which all fill one sheet: characters or words with
// places (sheet.go). Words that were recognised in a picture are said to be so. How lines are
// made of characters and put in order is package layout's, as for a PDF; how articles are
// made, package rebuild's.
package places
