// Looks at HTML exports in a browser with axe-core (WCAG 2.1 A and AA, best practice), light and dark, and prints
// each to PDF. Run: npm install axe-core puppeteer-core; node .ci/axe.js BROWSER FILE.html ...
const path = require("path");
const puppeteer = require("puppeteer-core");

(async () => {
  const [browserPath, ...files] = process.argv.slice(2);
  const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  let violations = 0;
  let passes = 0;
  for (const file of files) {
    for (const value of ["light", "dark"]) {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
      await page.goto("file://" + path.resolve(file));
      await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
      const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
      const found = await page.evaluate((runOnly) => axe.run(document, { runOnly }), runOnly);
      passes += found.passes.length;
      for (const { id, impact, nodes } of found.violations) {
        violations += 1;
        console.log(file, value, id, impact, nodes.length, nodes[0].html.slice(0, 120));
      }
      if (value === "light") {
        await page.pdf({ path: file + ".pdf", format: "A4" });
      }
      await page.close();
    }
  }
  console.log(`${passes} rules passed, ${violations} violations`);
  await browser.close();
  process.exit(violations > 0 ? 1 : 0);
})();
