"use client";

import { useTranslations } from "next-intl";
import { CONTROL } from "@/components/editing/form/fields/field-frame";
import { REASON_KINDS } from "@/lib/domain/values/vocabulary";

/** Why something is restored or undone: the kind of reason, and a sentence that readers see. */
export function ReasonInputs({ reason, reasonKind }: { reason: string; reasonKind: string }) {
	const t = useTranslations();
	return (
		<>
			<div>
				<label htmlFor="reason-kind" className="font-semibold">
					{t("changes.history.reasonKind")}
				</label>
				<select key={reasonKind} id="reason-kind" name="reasonKind" defaultValue={reasonKind} className={CONTROL}>
					{REASON_KINDS.map((kind) => (
						<option key={kind} value={kind}>
							{t(`vocabulary.reason.${kind}`)}
						</option>
					))}
				</select>
			</div>
			<div>
				<label htmlFor="reason" className="font-semibold">
					{t("changes.history.reason")}
				</label>
				<textarea
					key={reason}
					id="reason"
					name="reason"
					required
					rows={2}
					maxLength={1000}
					defaultValue={reason}
					aria-describedby="reason-hint"
					className={CONTROL}
				/>
				<p id="reason-hint" className="m-0 text-muted">
					{t("changes.history.reasonHint")}
				</p>
			</div>
		</>
	);
}
