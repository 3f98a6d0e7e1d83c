import { useTranslations } from "next-intl";
import { isStopped, STATUS_LEVELS } from "@/lib/charts/style/status-levels";
import { cssColour, statusToken } from "@/lib/charts/style/tokens";
import type { Status, StatusBasis } from "@/lib/domain/values/vocabulary";

/** A status with its mark: filled as far as the project has come, struck through where it has stopped. */
export function StatusMark({ status, basis = "declared" }: { status: Status; basis?: StatusBasis }) {
	const t = useTranslations("vocabulary");
	const colour = cssColour(statusToken(status));
	const width = 10 * STATUS_LEVELS[status];
	return (
		<span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
			<svg
				aria-hidden="true"
				width="12"
				height="12"
				viewBox="0 0 12 12"
				className="mt-[calc(0.5lh-6px)] shrink-0 self-start"
			>
				<rect x="1" y="1" width="10" height="10" fill="none" stroke={colour} strokeWidth="1.5" />
				{width > 0 && <rect x="1" y={11 - width} width="10" height={width} fill={colour} />}
				{isStopped(status) && <path d="M1 11 11 1" stroke={colour} strokeWidth="1.5" />}
			</svg>
			<span>
				{t(`status.${status}`)}
				{basis === "inferred" && <span className="text-muted"> ({t("statusBasis.inferred")})</span>}
			</span>
		</span>
	);
}
