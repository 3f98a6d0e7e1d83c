import type { IncomingMessage, ServerResponse } from "node:http";

/** Of what is answered in front of the application: it is what it says it is, and for this request alone. */
const OWN_HEADERS = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };

/** What is said in front of the application, in both languages: it knows no reader's. */
const TEXTS = {
	400: "This address is cut off or mistyped. Cette adresse est tronquée ou mal écrite.",
	403:
		"A page of another site sent this. Behind a proxy, SITE_URL must be this site's public address.\n" +
		"Une page d’un autre site a envoyé cette demande.",
	404: "There is nothing at this address. Il n’y a rien à cette adresse.",
	405: "This address doesn't take this method. Cette adresse n’accepte pas cette méthode.",
	413: "This is longer than the form allows. Cet envoi dépasse ce que le formulaire permet.",
	414: "This address is longer than any of ours. Cette adresse est trop longue.",
	429: "That is too much at once: come back in ten seconds. C’est trop à la fois : revenez dans dix secondes.",
	415: "This address takes no such body. Cette adresse n’accepte pas ce type de contenu.",
} as const;

/** What is said of a form, where that isn't what the status says of an address. */
const FORM_TEXTS = {
	400: "This form can't be read; nothing was changed. Ce formulaire est illisible ; rien n’a été changé.",
	404:
		"This page is older than the server: open it anew and send the form again. Nothing was changed.\n" +
		"Cette page est plus ancienne que le serveur : rechargez-la et renvoyez le formulaire. Rien n’a été changé.",
	413: TEXTS[413],
	415: "Forms are sent as multipart/form-data. Les formulaires s’envoient en multipart/form-data.",
} as const;

export type ErrorStatus = keyof typeof TEXTS;
export type FormErrorStatus = keyof typeof FORM_TEXTS;

/** Refuses a request. What came along isn't read, so the connection ends with it where there is more to come. */
export function refuse(response: ServerResponse, status: ErrorStatus, headers: Record<string, string> = {}): void {
	send(response, status, TEXTS[status], headers);
}

/** Refuses a form; a script of ours knows by the header that its page is older than the server. */
export function refuseForm(response: ServerResponse, status: FormErrorStatus): void {
	const isOld = status === 404;
	send(response, status, FORM_TEXTS[status], isOld ? { "x-nextjs-action-not-found": "1" } : {});
}

/** Sends a reader to the same address in the spelling that is used here. */
export function redirectTo(response: ServerResponse, location: string): void {
	response.writeHead(308, { ...OWN_HEADERS, Location: location }).end();
}

/** Answers with a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: object): void {
	response.writeHead(status, { ...OWN_HEADERS, "Content-Type": "application/json" }).end(`${JSON.stringify(value)}\n`);
}

/** Whether more is to come than the headers: it isn't read, so that nothing can follow it on this connection. */
function hasUnread({ complete, headers }: IncomingMessage): boolean {
	return !complete && (Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined);
}

function send(response: ServerResponse, status: number, text: string, headers: Record<string, string>): void {
	const end = hasUnread(response.req) ? { Connection: "close" } : {};
	const type = { "Content-Type": "text/plain; charset=utf-8" };
	response.writeHead(status, { ...OWN_HEADERS, ...type, ...end, ...headers }).end(`${text}\n`);
}
