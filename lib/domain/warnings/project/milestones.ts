import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";

const ASKED =
	/\b(?:appl(?:y|ies|ied)|applications?|request(?:s|ed)?|filed|submit(?:s|ted)?|sought|seeks?|ask(?:s|ed)|consultation|inquiry|scoping|referral|review|appeal(?:s|ed)|recommend(?:s|ed))\b/i;
const GRANTED =
	/\b(?:grant(?:s|ed)?|approv\w*|permitted|permission|adopt(?:s|ed)|accept(?:s|ed)|allow(?:s|ed)|clear(?:s|ed)|final|in(?:to)? force|award(?:s|ed)|upheld|reject(?:s|ed)|refuse[sd]?|bought|acquired|sold|passed|signed|allot(?:s|ted)?|obtained|consent|lists?|listed|letter of intent)\b/i;
/** A first approval opens the procedure: what is asked for still has to be granted. */
const PROVISIONAL = /\b(?:initial|preliminary|provisional)(?: [a-z]+)? approval\b/i;
const TAX_RELIEF = /\btax (?:abatements?|relief|breaks?|credits?)\b/i;
const EXPORT = /\bexport (?:licen[cs]es?|approvals?|controls?|permits?)\b/i;

/** Permits that are none: what was only asked for is an application; export licences and tax relief are neither. */
export function milestoneWarnings({ events }: Pick<ProjectDocument, "events">): FormWarning[] {
	return events.flatMap(({ kind, note }, at): FormWarning[] => {
		const path = ["events", at, "kind"];
		if (kind !== "permit" && kind !== "application") return [];
		if (EXPORT.test(note.en)) return [{ path, code: "exportLicence", values: {} }];
		if (TAX_RELIEF.test(note.en)) return [{ path, code: "taxRelief", values: {} }];
		const isAskedFor = PROVISIONAL.test(note.en) || (ASKED.test(note.en) && !GRANTED.test(note.en));
		return kind === "permit" && isAskedFor ? [{ path, code: "permitAskedFor", values: {} }] : [];
	});
}
