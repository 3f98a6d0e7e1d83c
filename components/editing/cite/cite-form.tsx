"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import type { SaveVerb } from "../form/record/form-state";
import { ReasonInputs } from "../restore/reason-inputs";
import type { CitableSource } from "../source-picker/cited-sources";
import { FactTicks, type TickGroup } from "../source-picker/fact-ticks";
import { rememberSources, sittingSources } from "../source-picker/sitting-sources";
import { SourceRadios } from "../source-picker/source-radios";
import { CITE_FIELDS, type CiteState } from "./cite-state";

type CiteAction = (state: CiteState, form: FormData) => Promise<CiteState>;

type Props = {
	action: CiteAction;
	userId: string;
	/** The documents that the record cites; those of the sitting are added. */
	sources: readonly CitableSource[];
	groups: readonly TickGroup[];
	reason: string;
	verb: SaveVerb;
	/** The view of the queue to go back to after the save; "" for the record. */
	back: string;
};

/** Cites one document for facts of a record that name none, in one save. Nothing is chosen but what somebody chose. */
export function CiteForm({ action, userId, sources, groups, reason, verb, back }: Props) {
	const t = useTranslations("pickers.cite");
	const form = useTranslations("form");
	const [sitting, setSitting] = useState<readonly CitableSource[]>([]);
	useEffect(() => setSitting(sittingSources(userId)), [userId]);
	const all = [...sources, ...sitting.filter(({ value }) => !sources.some((one) => one.value === value))];
	const remembering: CiteAction = async (before, sent) => {
		rememberSources(
			userId,
			all.filter(({ value }) => value === sent.get(CITE_FIELDS.source)),
		);
		return action(before, sent);
	};
	const sending = useSending<CiteState>(typeof window === "undefined" ? action : remembering, null);
	const { state, isSending } = sending;
	const problem = state && (t.has(`problem.${state.code}`) ? t(`problem.${state.code}`) : said(form, state.code));
	return (
		<SentForm sending={sending} noValidate className="max-w-5xl text-sm">
			<input type="hidden" name={CITE_FIELDS.back} value={back} />
			{problem !== null && (
				<p role="alert" className="mt-0 mb-4 border-error border-l-4 bg-panel px-4 py-2">
					{problem}
				</p>
			)}
			{all.length === 0 && <p>{t("noSource")}</p>}
			{/* Drawn anew with what the answer says that is chosen: the form has been put back to its first state. */}
			<Choices
				key={JSON.stringify(state)}
				sources={all}
				groups={groups}
				chosen={state?.source ?? null}
				ticked={state?.ticked ?? []}
			/>
			<div className="no-print mt-6 grid max-w-prose gap-3">
				<ReasonInputs reason={state?.reason ?? reason} reasonKind={state?.reasonKind ?? "cleanup"} />
				<div>
					<button
						type="submit"
						name={CITE_FIELDS.verb}
						value={verb}
						disabled={isSending || all.length === 0}
						className={MAIN_BUTTON}
					>
						{t(verb)}
					</button>
				</div>
			</div>
		</SentForm>
	);
}

function Choices({
	sources,
	groups,
	chosen: first,
	ticked: before,
}: {
	sources: readonly CitableSource[];
	groups: readonly TickGroup[];
	chosen: string | null;
	ticked: readonly string[];
}) {
	const [chosen, setChosen] = useState(first);
	const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(before));
	return (
		<div className="grid grid-cols-1 gap-x-10 gap-y-6 sm:grid-cols-2">
			<SourceRadios name={CITE_FIELDS.source} sources={sources} chosen={chosen} onChoose={setChosen} isSent />
			<FactTicks name={CITE_FIELDS.fact} groups={groups} ticked={ticked} onTick={setTicked} />
		</div>
	);
}

function said(form: ReturnType<typeof useTranslations<"form">>, code: string): string {
	if (form.has(`problem.${code}`)) return form(`problem.${code}` as never);
	return form.has(`obstacle.${code}.title`) ? form(`obstacle.${code}.title` as never) : form("problem.unreadable");
}
