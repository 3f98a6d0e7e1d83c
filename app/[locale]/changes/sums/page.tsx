import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { BridgeView } from "@/components/changes/bridge/bridge-view";
import { BRIDGE_PARAMS, parseBridgeDays } from "@/lib/domain/time/bridge-request";
import { dayOf } from "@/lib/domain/view/ages";
import { knownNames } from "@/lib/domain/view/prepared";
import { parseView } from "@/lib/domain/view/view-url";
import { getClient } from "@/lib/server/db/client";
import { datasetAskedFor } from "@/lib/server/queries/dataset/recorded-dataset";
import { readBridge } from "@/lib/server/queries/history/read-bridge";
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
	const dataset = await datasetAskedFor(rest);
	const { view, notices } = parseView(rest, knownNames(dataset), BRIDGE_PARAMS);
	const recordsEnd = dayOf({ ...view, asOf: null }, today());
	const { notices: wrongDays, ...days } = parseBridgeDays({ since: last(since), until: last(until) }, recordsEnd);
	const asked = { dataset, view, days: { ...days, end: recordsEnd }, today: today() };
	const bridge = await readBridge(getClient(), asked);
	return (
		<BridgeView
			bridge={bridge}
			days={days}
			today={recordsEnd}
			view={view}
			notices={[...notices, ...wrongDays]}
			dataset={dataset}
		/>
	);
}
