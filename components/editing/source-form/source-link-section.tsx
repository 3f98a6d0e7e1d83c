import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { LinkState } from "@/lib/domain/source/link-state";
import { formatPartialDate } from "@/lib/domain/values/format";

type Links = { url: LinkState | null; archivedUrl: LinkState | null };

/** How a source's address answered last, and that of its archived copy; then what can be done, if anything must. */
export function SourceLinkSection({
	source: { url, archivedUrl },
	links,
	children,
}: {
	source: { url: string; archivedUrl: string | null };
	links: Links;
	/** The step that sets a copy, where it is called for. */
	children?: ReactNode;
}) {
	const t = useTranslations("records.link");
	const isLed = archivedUrl !== null && links.url?.isGone === true;
	return (
		<Section id="link" title={t("title")}>
			<dl className="m-0 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
				<dt className="text-muted">{t("document")}</dt>
				<dd className="m-0 max-sm:mb-2">
					<Address url={url} state={links.url} />
				</dd>
				<dt className="text-muted">{t("copy")}</dt>
				<dd className="m-0">
					{archivedUrl === null ? t("noCopy") : <Address url={archivedUrl} state={links.archivedUrl} />}
				</dd>
			</dl>
			{isLed && <p className="mt-3 mb-0 text-sm">{t("readersAreLed")}</p>}
			{children}
		</Section>
	);
}

function Address({ url, state }: { url: string; state: LinkState | null }) {
	const stateText = useStateText();
	return (
		<>
			<a href={url} rel="external noopener" className="inline-block min-h-6 py-0.5 [overflow-wrap:anywhere]">
				{url}
			</a>
			<span className={`block ${state?.failingSince ? "text-warning" : "text-muted"}`}>{stateText(state)}</span>
		</>
	);
}

/** Why there was no status, as far as words exist for it. */
const SILENCES = ["ENOTFOUND", "timeout", "privateAddress", "tooManyRedirects"] as const;

function useStateText(): (state: LinkState | null) => string {
	const t = useTranslations("records.link.state");
	const queue = useTranslations("queue");
	const locale = useLocale();
	return (state) => {
		if (state === null) return t("never");
		const { outcome, answer, checkedAt, failingSince, isGone } = state;
		const date = formatPartialDate(checkedAt.slice(0, 10), locale);
		const since = formatPartialDate((failingSince ?? checkedAt).slice(0, 10), locale);
		const silence = SILENCES.find((word) => word === answer) ?? "other";
		const said = /^\d+$/.test(answer) ? queue("answered", { status: answer }) : queue(`silence.${silence}`);
		if (isGone) return t(outcome === "dead" ? "gone" : "unreachable", { date, since, said });
		return t(failingSince === null || outcome === "refused" ? outcome : "failed", { date, since, said });
	};
}
