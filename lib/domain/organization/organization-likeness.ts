import { foldText } from "../values/fold-text";
import { LONGEST_TYPED } from "../values/longest-typed";

/** Words for what an organization is in law, or for being several: they tell no two apart. */
const LEGAL_FORMS = new Set(
	(
		"inc incorporated corp corporation co company companies ltd limited llc lp llp plc pty pte pvt the " +
		"sa sas sarl se ag gmbh kg bv nv ab as asa oy oyj spa srl aps kk group groupe holding holdings"
	).split(" "),
);

/**
 * What stays of an organization's name when the legal form, what stands in brackets, case, accents, spaces and signs
 * are left out: "EQT Corporation" and "E.Q.T. (Sweden)" are both "eqt". Of a name that is nothing but such words, all.
 */
export function plainName(name: string): string {
	const words = foldText(withoutBrackets(name.slice(0, LONGEST_TYPED.name)))
		.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
		.replace(/centre/g, "center")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
	const telling = words.filter((word) => !LEGAL_FORMS.has(word));
	return (telling.length > 0 ? telling : words).join("");
}

/** A pattern for brackets takes the square of the number of those that are never closed. */
function withoutBrackets(name: string): string {
	let kept = "";
	for (let from = 0; ; ) {
		const open = name.indexOf("(", from);
		const close = open < 0 ? -1 : name.indexOf(")", open);
		if (close < 0) return kept + name.slice(from);
		kept += `${name.slice(from, open)} `;
		from = close + 1;
	}
}

type Named = { slug: string; name: string; aliases: readonly string[] };

/** The organizations that may be this one under another name, in their order. */
export function likeOrganizations<T extends Named>(organization: Named, others: readonly T[]): T[] {
	const own = namesOf(organization);
	return others.filter((other) => {
		return other.slug !== organization.slug && [...namesOf(other)].some((name) => own.has(name));
	});
}

function namesOf({ name, aliases }: Named): Set<string> {
	return new Set([name, ...aliases].map(plainName).filter((plain) => plain !== ""));
}
