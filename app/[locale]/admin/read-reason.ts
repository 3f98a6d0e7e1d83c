import { REASON_KINDS, type ReasonKind } from "@/lib/domain/values/vocabulary";
import { formText } from "./form-text";

/** Why something is done, as a form says it; `usual` where it names no kind that there is. */
export function readReason(form: FormData, usual: ReasonKind): { reason: string; reasonKind: ReasonKind } {
	const given = formText(form, "reasonKind");
	return {
		reason: formText(form, "reason").trim(),
		reasonKind: REASON_KINDS.find((kind) => kind === given) ?? usual,
	};
}
