import type { Locale } from "@/lib/domain/values/vocabulary";
import { isSecretField } from "@/lib/server/auth/request/secret-field";
import en from "@/messages/en/errors.json";
import fr from "@/messages/fr/errors.json";

type Words = (typeof en)["unavailable"];
const WORDS: Record<Locale, Words> = { en: en.unavailable, fr: fr.unavailable };

/** A form's fields as they were sent, in their order. */
export type SentFields = readonly (readonly [name: string, value: string])[];

/** Next finds the action by these; their names hold no words of ours. */
const ACTION_FIELD = /^\$ACTION_/;

const STYLES = `
:root{color-scheme:light dark}
body{max-width:36rem;margin:0 auto;padding:2rem 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
.site{margin:0 0 2rem;border-bottom:1px solid;padding-bottom:.5rem}
.site,h1{font-family:Georgia,serif}
.site{font-size:1.5rem;font-weight:600}
h1{font-size:1.5rem;line-height:1.25}
button{min-height:2.75rem;padding:0 1.25rem;font:inherit;font-weight:600;cursor:pointer}
`;

/**
 * A whole page, without scripts, for a request that the database was away for. With `fields` (a form was sent by POST
 * to `url`) it holds them and sends them again. A form with secrets, which no page holds, isn't sent without them: it
 * shows the rest and links to the form. Without fields it links to the same address. `url` is a path of ours with its
 * query.
 */
export function unavailablePage({
	url,
	fields,
	locale,
}: {
	url: string;
	fields: SentFields | null;
	locale: Locale;
}): string {
	const words = WORDS[locale];
	const hasSecrets = fields?.some(([name]) => isSecretField(name)) ?? false;
	const answer = hasSecrets ? typeAgain : sendAgain;
	const body = fields === null ? comeBack(url, words) : answer(url, fields, words);
	return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(words.title)}</title>
<style>${STYLES}</style>
</head>
<body>
<p class="site">Gigacampus</p>
<main>
<h1>${escapeHtml(words.title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function comeBack(url: string, words: Words): string {
	return `<p>${escapeHtml(words.page)}</p>
${linkTo(url, words.loadAgain)}`;
}

function typeAgain(url: string, fields: SentFields, words: Words): string {
	const fromAddress = new Set(new URLSearchParams(url.split("?", 2)[1]).values());
	const typed = fields.filter(([name, value]) => {
		return !ACTION_FIELD.test(name) && !isSecretField(name) && value !== "" && !fromAddress.has(value);
	});
	const rest = typed.map(([, value]) => `<li>${escapeHtml(value)}</li>`).join("\n");
	return `<p>${escapeHtml(words.secretForm)}</p>${rest && `\n<p>${escapeHtml(words.typed)}</p>\n<ul>\n${rest}\n</ul>`}
${linkTo(url, words.toForm)}`;
}

function linkTo(url: string, text: string): string {
	return `<p><a href="${escapeHtml(ownPath(url))}">${escapeHtml(text)}</a></p>`;
}

function sendAgain(url: string, fields: SentFields, words: Words): string {
	return `<p>${escapeHtml(words.form)}</p>
<form method="post" enctype="multipart/form-data" action="${escapeHtml(ownPath(url))}">
${fields.map(hiddenField).join("\n")}
<button type="submit">${escapeHtml(words.sendAgain)}</button>
</form>`;
}

/** Lines that were typed stay lines: of all inputs, a hidden one keeps what its attribute says. */
function hiddenField([name, value]: SentFields[number]): string {
	return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
}

/** An address that can't lead to another site, whatever was asked for. */
function ownPath(url: string): string {
	return `/${url.replace(/^[/\\]+/, "")}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
