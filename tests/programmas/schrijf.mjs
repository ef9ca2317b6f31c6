// Open a workbook with a library of JavaScript and save it again: node schrijf.mjs BIBLIOTHEEK VAN NAAR
const [bibliotheek, van, naar] = process.argv.slice(2);

if (bibliotheek === "exceljs") {
  const { default: exceljs } = await import("exceljs");
  const boek = new exceljs.Workbook();
  await boek.xlsx.readFile(van);
  await boek.xlsx.writeFile(naar);
} else {
  const { default: sheetjs } = await import("xlsx");
  // It keeps no styles, so that a date has to be one by its kind.
  sheetjs.writeFile(sheetjs.readFile(van, { cellDates: true }), naar);
}
