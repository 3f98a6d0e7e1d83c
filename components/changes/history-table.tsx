import { useLocale, useTranslations } from "next-intl";
import { PLAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import type { RevisionStep } from "@/lib/domain/history/history";
import { ChangeLine } from "./change-line";
import { SavedAt } from "./saved-at";

/**
 * The versions of a record: who, when, why and what changed in a line. A plain form with two columns of choices asks
 * for the comparison of any two.
 */
export function HistoryTable({ steps, path }: { steps: readonly RevisionStep[]; path: string }) {
	const t = useTranslations("changes.history");
	const locale = useLocale();
	const [newest, second = newest] = steps.map(({ line }) => line.version);
	return (
		<form method="get" action={`${path}/compare`} autoComplete="off" lang={locale}>
			<ol className="m-0 mt-4 list-none p-0">
				{steps.map((step) => (
					<VersionRow
						key={step.line.version}
						step={step}
						path={path}
						isFrom={step.line.version === second}
						isTo={step.line.version === newest}
					/>
				))}
			</ol>
			<p className="mt-3 border-rule border-t pt-3">
				<button type="submit" className={PLAIN_BUTTON}>
					{t("compare")}
				</button>
			</p>
		</form>
	);
}

function VersionRow({
	step: { line, before, after },
	path,
	isFrom,
	isTo,
}: {
	step: RevisionStep;
	path: string;
	isFrom: boolean;
	isTo: boolean;
}) {
	const t = useTranslations();
	const { version } = line;
	return (
		<li className="grid grid-cols-[auto_auto_minmax(0,1fr)] gap-x-3 border-rule border-t py-2 text-sm">
			<Pick name="from" version={version} isPicked={isFrom} />
			<Pick name="to" version={version} isPicked={isTo} />
			<div className="min-w-0">
				<p className="m-0">
					<a href={`${path}/${version}`} className="inline-block min-h-6 font-semibold">
						{t("changes.history.version", { version })}
					</a>{" "}
					<span className="text-muted">
						<SavedAt at={line.at} />
						{" · "}
						{t("changes.history.who", { name: line.actorName })}
						{" · "}
						{t(`changes.change.${line.change}`)}
						{line.restoredFrom !== null && ` · ${t("changes.restored", { version: line.restoredFrom })}`}
					</span>
				</p>
				<p className="m-0 [overflow-wrap:anywhere]">
					{t(`vocabulary.reason.${line.reasonKind}`)}
					{" · "}
					{line.isSeed ? t("changes.fromDataset") : line.reason}
				</p>
				{line.change === "update" && (
					<p className="m-0 text-muted">
						<ChangeLine before={before} after={after} />
					</p>
				)}
			</div>
		</li>
	);
}

function Pick({ name, version, isPicked }: { name: "from" | "to"; version: number; isPicked: boolean }) {
	const t = useTranslations("changes.history");
	return (
		<label className="flex min-h-6 items-start gap-1 text-muted text-xs leading-6">
			<input type="radio" name={name} value={version} defaultChecked={isPicked} className="mt-1 size-4 accent-accent" />
			<span className="sr-only">{t(name === "from" ? "fromVersion" : "toVersion", { version })}</span>
			<span aria-hidden="true">{t(name)}</span>
		</label>
	);
}
