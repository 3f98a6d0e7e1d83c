"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";

const NAMES: Record<Locale, string> = { en: "English", fr: "Français" };

/**
 * The same page in the other language, path and query kept. Server and browser draw it from the address, so the
 * link is right without JavaScript and follows a view that changes in place.
 */
export function LanguageSwitch({ label, locale }: { label: string; locale: Locale }) {
	const pathname = usePathname();
	const query = useSearchParams().toString();
	const rest = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, "");
	return (
		<nav aria-label={label}>
			<ul className="m-0 flex list-none gap-3 p-0 text-sm">
				{LOCALES.map((code) => (
					<li key={code}>
						{code === locale ? (
							<span
								aria-current="true"
								lang={code}
								className="inline-flex min-h-6 items-center font-semibold max-sm:sr-only"
							>
								{NAMES[code]}
							</span>
						) : (
							<a
								href={`/${code}${rest}${query && `?${query}`}`}
								hrefLang={code}
								lang={code}
								className="inline-flex min-h-6 items-center"
							>
								{NAMES[code]}
							</a>
						)}
					</li>
				))}
			</ul>
		</nav>
	);
}
