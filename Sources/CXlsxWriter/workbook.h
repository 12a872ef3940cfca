// libxlsxwriter, which writes workbooks of Excel.
#include <xlsxwriter.h>
