import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";

const ASKED =
	/\b(?:appl(?:y|ies|ied)|applications?|request(?:s|ed)?|filed|submit(?:s|ted)?|sought|seeks?|ask(?:s|ed)|consultation|inquiry|scoping|referral|review|appeal(?:s|ed)|recommend(?:s|ed))\b/i;
const GRANTED =
	/\b(?:grant(?:s|ed)?|approv\w*|permitted|permission|adopt(?:s|ed)|accept(?:s|ed)|allow(?:s|ed)|clear(?:s|ed)|final|in(?:to)? force|award(?:s|ed)|upheld|reject(?:s|ed)|refuse[sd]?|bought|acquired|sold|passed|signed|allot(?:s|ted)?|obtained|consent|lists?|listed|letter of intent)\b/i;
const EXPORT = /\bexport (?:licen[cs]es?|approvals?|controls?|permits?)\b/i;

/** Permits that weren't granted: what was only asked for is an application, and an export licence is neither. */
export function milestoneWarnings({ events }: Pick<ProjectDocument, "events">): FormWarning[] {
	return events.flatMap(({ kind, note }, at): FormWarning[] => {
		const path = ["events", at, "kind"];
		if (kind !== "permit" && kind !== "application") return [];
		if (EXPORT.test(note.en)) return [{ path, code: "exportLicence", values: {} }];
		const isAskedFor = kind === "permit" && ASKED.test(note.en) && !GRANTED.test(note.en);
		return isAskedFor ? [{ path, code: "permitAskedFor", values: {} }] : [];
	});
}
