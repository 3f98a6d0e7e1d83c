import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type EvidenceMonth, monthAt } from "@/lib/domain/time/evidence-months";
import { stepAfter } from "@/lib/domain/time/replay-steps";
import { formatPartialDate } from "@/lib/domain/values/format";
import { EvidenceTicks } from "./evidence-ticks";

/** How long a frame is looked at. */
const FRAME_MS = 700;
/** How a reader takes hold of what moves. */
const HOLDS = ["pointerdown", "keydown"] as const;

/**
 * Steps through months or years by buttons, by a slider and by itself. It never begins by itself, and only steps for those
 * who prefer less motion; it stops at today, when nobody looks, and when the reader takes hold of the map.
 */
export function ReplayPlayer({
	months,
	step,
	show,
}: {
	months: readonly EvidenceMonth[];
	step: number;
	show: (step: number) => void;
}) {
	const t = useTranslations("time.replay");
	const locale = useLocale();
	const [byYear, setByYear] = useState(false);
	const [isPlaying, setPlaying] = useState(false);
	const prefersStill = usePrefersStill();
	const last = months.length;
	const after = (direction: 1 | -1) => stepAfter(months, step, direction, byYear);

	useEffect(() => {
		if (!isPlaying) return;
		if (step >= last || prefersStill) return setPlaying(false);
		const timer = setTimeout(() => show(stepAfter(months, step, 1, byYear)), FRAME_MS);
		return () => clearTimeout(timer);
	}, [isPlaying, prefersStill, months, step, last, byYear, show]);
	useEffect(() => {
		const stopUnseen = () => document.hidden && setPlaying(false);
		const stopHeld = ({ target }: Event) => target instanceof Element && target.closest("#map") && setPlaying(false);
		const listening = new AbortController();
		const { signal } = listening;
		document.addEventListener("visibilitychange", stopUnseen, { signal });
		for (const hold of HOLDS) document.addEventListener(hold, stopHeld, { passive: true, signal });
		return () => listening.abort();
	}, []);

	const play = () => {
		if (!isPlaying && step >= last) show(0);
		setPlaying(!isPlaying);
	};
	const move = (to: number) => {
		setPlaying(false);
		show(to);
	};
	const month = monthAt(months, step);
	const said = month === null ? t("now") : formatPartialDate(month, locale);
	const button =
		"min-h-10 min-w-10 cursor-pointer border border-rule bg-panel px-3 hover:border-rule-strong aria-disabled:cursor-default aria-disabled:text-muted";
	return (
		<fieldset aria-label={t("player")} className="no-print mt-3 text-sm">
			<div className="flex flex-wrap items-center gap-2">
				<button
					type="button"
					className={button}
					aria-disabled={step === 0 || undefined}
					aria-label={t("previous")}
					onClick={() => step > 0 && move(after(-1))}
				>
					<span aria-hidden="true">◀</span>
				</button>
				{!prefersStill && (
					<button type="button" className={`${button} min-w-24`} onClick={play}>
						{isPlaying ? t("pause") : t("play")}
					</button>
				)}
				<button
					type="button"
					className={button}
					aria-disabled={step === last || undefined}
					aria-label={t("next")}
					onClick={() => step < last && move(after(1))}
				>
					<span aria-hidden="true">▶</span>
				</button>
				<fieldset className="flex gap-3">
					<legend className="sr-only">{t("every")}</legend>
					{[false, true].map((isYear) => (
						<label key={String(isYear)} className="flex min-h-6 items-center gap-1">
							<input type="radio" checked={byYear === isYear} onChange={() => setByYear(isYear)} />
							{t(isYear ? "byYear" : "byMonth")}
						</label>
					))}
				</fieldset>
				{/* Where the buttons have led to; what plays would talk without end. */}
				<output className="sr-only">{isPlaying ? null : said}</output>
				{prefersStill && <span className="text-muted">{t("still")}</span>}
			</div>
			<div className="mt-1 max-w-2xl">
				<EvidenceTicks months={months} />
				<input
					type="range"
					min={0}
					max={last}
					step={1}
					value={step}
					aria-label={t("slider")}
					aria-valuetext={said}
					className="block h-7 w-full accent-accent"
					onChange={({ currentTarget }) => move(Number(currentTarget.value))}
				/>
			</div>
		</fieldset>
	);
}

function usePrefersStill(): boolean {
	const [isStill, setStill] = useState(() => window.matchMedia(LESS_MOTION).matches);
	useEffect(() => {
		const query = window.matchMedia(LESS_MOTION);
		const follow = () => setStill(query.matches);
		query.addEventListener("change", follow);
		return () => query.removeEventListener("change", follow);
	}, []);
	return isStill;
}

const LESS_MOTION = "(prefers-reduced-motion: reduce)";
