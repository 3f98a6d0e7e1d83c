import { gramsOf, nameSimilarity } from "../queue/duplicates";
import type { Programme } from "../record/project-document";
import type { FormWarning } from "./form-warning";
import { magnitude } from "./project/amounts";
import { futureDate } from "./project/dates";
import { copiedTexts, wordingWarnings } from "./project/texts";
import type { KnownProgramme, WarningContext } from "./warning-context";

/** Names of programmes this like are one programme's. */
const LIKE = 0.85;

/** What deserves a look in a programme; nothing of it keeps the programme from being saved. */
export function programmeWarnings(programme: Programme, context: WarningContext): FormWarning[] {
	const { announcedOn, amount, currency, name, summary } = programme;
	const warnings = [
		...likeProgrammes(programme, context),
		...futureDate(["announcedOn"], announcedOn, context.today),
		...copiedTexts({ summary }),
		...wordingWarnings({ name, summary }),
	];
	if (amount === null || currency === null) return warnings;
	// Envelopes may well reach beyond what a campus costs: of a programme, only too little is odd.
	const code = magnitude(amount, currency, announcedOn, context);
	if (code === "amountSmall") warnings.push({ path: ["amount"], code, values: { amount, currency } });
	return warnings;
}

type Named = Pick<Programme, "slug" | "name" | "country">;

/** The programme of the same country that may be this one. */
export function likeProgrammes(programme: Named, { programmes }: Pick<WarningContext, "programmes">): FormWarning[] {
	const twin = programmes.find((other) => other.slug !== programme.slug && isLike(programme, other));
	return twin ? [{ path: ["name"], code: "likeProgramme", values: { programme: twin.slug, name: twin.name.en } }] : [];
}

function isLike(programme: Named, other: KnownProgramme): boolean {
	const grams = ({ name }: Pick<Programme, "name">) => ({ grams: [gramsOf(name.en), gramsOf(name.fr)] });
	return programme.country === other.country && nameSimilarity(grams(programme), grams(other)) >= LIKE;
}
