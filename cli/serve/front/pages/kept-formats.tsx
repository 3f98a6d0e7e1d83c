import { IntlProvider } from "next-intl";
import { cloneElement, type ReactElement, type ReactNode } from "react";

type Formats = { number?: object; date?: object };
type GetMessageFormat = (message: string, locale: string, formats: Formats, options: unknown) => unknown;
/** What providers give to those inside of them, as far as it is used here. */
type Value = { formatters?: { getMessageFormat?: GetMessageFormat } };

let kept: ReactElement<{ value?: Value }> | null = null;

/**
 * Lets the providers inside keep what they have read of messages and made for numbers, for all pages to come: a provider
 * takes both from the one around it, else makes them for one page. So there is one around all pages.
 */
export function KeptFormats({ children }: { children: ReactNode }) {
	if (!kept) {
		kept = IntlProvider({ locale: "en", messages: {}, children: null }) as ReactElement<{ value?: Value }>;
		rememberMessages(kept.props.value ?? {});
	}
	return cloneElement(kept, {}, children);
}

/**
 * Messages are looked up by a text of all that they may depend on, which takes longer to write than the message. Where
 * none brings formats of its own, that is the message and the language.
 */
function rememberMessages({ formatters }: Value): void {
	if (!formatters) return;
	const known = new Map<string, unknown>();
	let make = formatters.getMessageFormat;
	const remembering: GetMessageFormat = (message, locale, formats, options) => {
		if (Object.keys({ ...formats.number }).length > 0) return make?.(message, locale, formats, options);
		const key = `${locale} ${message}`;
		const format = known.get(key) ?? make?.(message, locale, formats, options);
		known.set(key, format);
		return format;
	};
	// It is made by who first formats a message, unless it is there.
	Object.defineProperty(formatters, "getMessageFormat", {
		get: () => make && remembering,
		set: (made: GetMessageFormat) => {
			make = made;
		},
	});
}
