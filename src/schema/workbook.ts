/**
 * The defined name under which a workbook of this program keeps its sheet of relations. All on that sheet is worked out from
 * the tables: export writes the name, import passes the sheet over by it. Word processors keep names when they save.
 */
export const relationsName = '勾稽关系核对'
