"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { WorldTopology } from "@/lib/charts/map/outline-paths";
import type { ProjectPlace } from "@/lib/domain/place/place-check";
import type { Place } from "@/lib/domain/typed/typed-place";
import { useLoaded } from "../form/behaviour/use-loaded";
import { FOLD_SUMMARY } from "../form/style/fold-styles";

const PlaceMap = lazy(() => import("./place-map"));

/** The map behind a line; nothing of it is loaded before somebody unfolds it. */
export function MapFold({
	except,
	...map
}: {
	/** The project whose form it is; the map shows the others. */
	except: string;
	country: string;
	place: Place | null;
	onPlace: (place: Place) => void;
}) {
	const t = useTranslations("pickers.place");
	const [isOpen, setOpen] = useState(false);
	const topology = useLoaded<WorldTopology>(isOpen ? "/api/editing/outlines" : null);
	const places = useLoaded<ProjectPlace[]>(isOpen ? "/api/editing/places" : null);
	const others = (places.value ?? []).filter(({ slug }) => slug !== except);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)} className="noscript:hidden sm:col-span-12">
			<summary className={FOLD_SUMMARY}>{t("map")}</summary>
			{topology.status === "failed" && <p className="mt-2 text-sm text-warning">{t("failed")}</p>}
			{isOpen && topology.status === "loading" && <Loading />}
			{isOpen && topology.status === "done" && (
				<Suspense fallback={<Loading />}>
					<PlaceMap topology={topology.value} places={others} {...map} />
				</Suspense>
			)}
		</details>
	);
}

function Loading() {
	const t = useTranslations("pickers.place");
	return (
		<p className="mt-2 flex h-72 items-center justify-center border border-rule bg-sunken text-muted text-sm sm:h-96">
			{t("loading")}
		</p>
	);
}
