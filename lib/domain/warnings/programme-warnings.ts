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
	const { announcedOn, amount, currency, name, slug, summary } = programme;
	const warnings: FormWarning[] = [];
	const twin = context.programmes.find((other) => other.slug !== slug && isLike(programme, other));
	if (twin) {
		warnings.push({ path: ["name"], code: "likeProgramme", values: { programme: twin.slug, name: twin.name.en } });
	}
	warnings.push(
		...futureDate(["announcedOn"], announcedOn, context.today),
		...copiedTexts({ summary }),
		...wordingWarnings({ name, summary }),
	);
	if (amount === null || currency === null) return warnings;
	// Envelopes may well reach beyond what a campus costs: of a programme, only too little is odd.
	const code = magnitude(amount, currency, announcedOn, context);
	if (code === "amountSmall") warnings.push({ path: ["amount"], code, values: { amount, currency } });
	return warnings;
}

function isLike(programme: Programme, other: KnownProgramme): boolean {
	const grams = ({ name }: Pick<Programme, "name">) => ({ grams: [gramsOf(name.en), gramsOf(name.fr)] });
	return programme.country === other.country && nameSimilarity(grams(programme), grams(other)) >= LIKE;
}
