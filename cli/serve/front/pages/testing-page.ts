import type { ShellOf, ShellView } from "./shell";

/** For tests: a page with what the application writes of its view, and little else. */
export function testingPage(of: ShellOf, { search, escaped, region, head }: ShellView, more = ""): string {
	const other = of.locale === "en" ? "fr" : "en";
	const html = (text: string) => (text === "" ? "" : `?${text.replaceAll("&", "&amp;")}`);
	const share = `<a href="/${of.locale}/share${of.path.slice(3)}${html(search)}" rel="nofollow">Share</a>`;
	const script = (text: string) => text.replaceAll("&", String.raw`\u0026`);
	const asked = (text: string) => (text === "" ? "" : `?${script(text)}`);
	const link = `<a href="/${other}${of.path.slice(3)}${html(search)}" hrefLang="${other}" lang="${other}">`;
	const start = String.raw`\"c\":[\"\",\"${of.path.slice(1).replaceAll("/", '\\",\\"')}${asked(search)}\"],\"q\":\"${asked(escaped)}\",\"i\":false`;
	const props = String.raw`\"search\":\"${script(search)}\",\"datasetHref\":\"${of.datasetHref}\",\"today\":\"${of.today}\"`;
	return `<html><head>${head}</head><body>${share}${link}</a><p><span>http://localhost${of.path}${html(search.replaceAll("%2C", ","))}</span></p><main><div><div>${region}</div></div></main>${more}<script>f("${start}","${props}")</script></body></html>`;
}
