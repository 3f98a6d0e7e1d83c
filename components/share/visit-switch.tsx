"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { forgetGreeting } from "./since-visit";
import { isVisitKept, keepVisit } from "./visit";

/** Whether this browser remembers when the reader was here, to mark what has changed since. */
export function VisitSwitch() {
	const t = useTranslations("share.visit");
	const [isKept, setKept] = useState(false);
	useEffect(() => setKept(isVisitKept()), []);
	const change = (isOn: boolean) => {
		keepVisit(isOn, Date.now());
		forgetGreeting();
		setKept(isOn);
	};
	return (
		<section className="border-rule border-t pt-3">
			<label className="flex min-h-6 items-start gap-2 text-sm">
				<input
					type="checkbox"
					checked={isKept}
					onChange={({ target }) => change(target.checked)}
					className="mt-1 accent-accent"
				/>
				<span>
					{t("switch")} <span className="text-muted">{t("note")}</span>
				</span>
			</label>
		</section>
	);
}
