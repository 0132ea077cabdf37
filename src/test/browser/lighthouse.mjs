// Lighthouse on some pages, one after another in one Chromium.
//   node lighthouse.mjs FOLDER CATEGORIES AUDITS ADDRESS...
// writes FOLDER/0.json, 1.json and so on. AUDITS are made beside those of the categories; they may be none.
import { writeFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const TRIES = 3;
const [folder, categories, audits, ...addresses] = process.argv.slice(2);
const chromium = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const options = {
  port: chromium.port,
  output: "json",
  logLevel: "error",
  onlyCategories: categories.split(","),
  onlyAudits: audits ? audits.split(",") : undefined,
  disableFullPageScreenshot: true,
};

/** Asks anew where Lighthouse says of itself that it stumbled, as a busy machine lets it; not for what it found. */
async function report(address) {
  for (let time = 1; ; time++) {
    const { lhr, report } = await lighthouse(address, options);
    if (!lhr.runtimeError) {
      return report;
    }
    if (time === TRIES) {
      throw new Error(`${address}: ${lhr.runtimeError.code} ${lhr.runtimeError.message}`);
    }
  }
}

try {
  for (const [number, address] of addresses.entries()) {
    writeFileSync(`${folder}/${number}.json`, await report(address));
  }
} finally {
  await chromium.kill();
}
