import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { BridgeView } from "@/components/changes/bridge/bridge-view";
import { bridgeOf } from "@/lib/domain/time/bridge";
import { BRIDGE_PARAMS, parseBridgeDays } from "@/lib/domain/time/bridge-request";
import { knownNames } from "@/lib/domain/view/prepared";
import { parseView } from "@/lib/domain/view/view-url";
import { getClient } from "@/lib/server/db/client";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { readProjectPasts } from "@/lib/server/queries/history/project-pasts";
import { today } from "@/lib/server/today";
import { pageMetadata } from "../../page-metadata";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params;
	return pageMetadata("/changes/sums", locale, await searchParams);
}

export default async function BridgePage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const { since, until, ...rest } = await searchParams;
	const last = (value: string | string[] | undefined) => [value ?? ""].flat().at(-1) ?? "";
	const { notices: wrongDays, ...days } = parseBridgeDays({ since: last(since), until: last(until) }, today());
	const dataset = await currentDataset();
	const { view, notices } = parseView(rest, knownNames(dataset), BRIDGE_PARAMS);
	const pasts = await readProjectPasts(getClient(), days.since);
	const bridge = pasts && bridgeOf(dataset, view, pasts, days.until, today());
	return (
		<BridgeView
			bridge={bridge}
			days={days}
			today={today()}
			view={view}
			notices={[...notices, ...wrongDays]}
			dataset={dataset}
		/>
	);
}
