import { useTranslations } from "next-intl";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";

/** The envelope as a bar, the part that projects name filled; where more is named, the excess in another colour. */
export function AccountBar({ account }: { account: ProgrammeAccount }) {
	const t = useTranslations("programme");
	const { envelope, namedAmount } = account;
	if (envelope === null) return null;
	const amount = namedAmount ?? 0;
	const whole = Math.max(envelope.amount, amount);
	const percent = (value: number) => (whole === 0 ? 0 : (value / whole) * 100);
	return (
		<div className="my-4" aria-hidden="true">
			<svg width="100%" height="26" className="block" role="presentation">
				<rect x="0.5" y="4.5" width="100%" height="17" fill="var(--sunken)" stroke="var(--rule-strong)" />
				<rect x="0" y="4" width={`${percent(amount)}%`} height="18" fill="var(--accent)" />
				{amount > envelope.amount && (
					<rect
						x={`${percent(envelope.amount)}%`}
						y="4"
						width={`${100 - percent(envelope.amount)}%`}
						height="18"
						fill="var(--warning)"
						stroke="var(--paper)"
						strokeWidth="2"
					/>
				)}
			</svg>
			<div className="flex justify-between text-muted text-xs">
				<span>{t("column.named")}</span>
				<span>{t(amount > envelope.amount ? "beyond" : "column.notNamed")}</span>
			</div>
		</div>
	);
}
