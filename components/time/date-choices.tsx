import { useLocale, useTranslations } from "next-intl";
import { useContext } from "react";
import { ChosenNow } from "@/components/view-bar/chosen-now";
import type { TypedFields } from "@/components/view-bar/typed-fields";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { viewHref } from "@/lib/domain/view/view-url";
import { DateSlider } from "./date-slider";

const IN_BROWSER = typeof window !== "undefined";

/** The two dates that a view may be of, each with what it means; in the browser the one by a slider, too. */
export function DateChoices({ answer, typed }: { answer: ViewAnswer; typed: Pick<TypedFields, "asof" | "recorded"> }) {
	const t = useTranslations();
	const locale = useLocale();
	return (
		<fieldset className="grid basis-full gap-x-6 gap-y-3 sm:grid-cols-2">
			<legend className="sr-only">{t("time.dates")}</legend>
			{(["asof", "recorded"] as const).map((name) => (
				<div key={name} className="text-muted text-xs">
					<label htmlFor={`view-${name}`}>{t("view.dateLabel", { name: t(`view.param.${name}`) })}</label>
					<input
						id={`view-${name}`}
						name={name}
						defaultValue={typed[name].text}
						aria-invalid={typed[name].isRefused || undefined}
						aria-describedby={`view-${name}-help`}
						maxLength={40}
						className="mt-0.5 block min-h-10 w-full max-w-md border border-rule bg-panel px-2 text-ink text-sm hover:border-rule-strong"
					/>
					{name === "asof" && (IN_BROWSER ? <AsOfSlider answer={answer} /> : <Reserved />)}
					<p id={`view-${name}-help`} className="mt-0.5">
						{t(`time.help.${name}`)}{" "}
						{name === "asof" && <a href={viewHref(`/${locale}/replay`, answer.view)}>{t("time.replay.open")}</a>}
					</p>
				</div>
			))}
		</fieldset>
	);
}

function AsOfSlider({ answer }: { answer: ViewAnswer }) {
	const chosen = useContext(ChosenNow);
	const asOf = chosen === null ? answer.view.asOf : chosen.get("asof");
	return <DateSlider dataset={answer.dataset} today={answer.today} asOf={asOf} fieldId="view-asof" />;
}

/** Where the slider will be, so that nothing moves when it comes. */
function Reserved() {
	return <div className="h-15 [@media(scripting:none)]:hidden" />;
}
