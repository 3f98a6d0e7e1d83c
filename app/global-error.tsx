"use client";

import { usePathname } from "next/navigation";
import { tokenStyles } from "@/lib/charts/tokens";
import type { Locale } from "@/lib/domain/vocabulary";
import en from "@/messages/en/errors.json";
import fr from "@/messages/fr/errors.json";
import "./globals.css";

const WORDS: Record<Locale, typeof en> = { en, fr };

/** Stands in for the whole page when its frame fails: carries its own words, since the frame's are not to be had. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	const locale: Locale = usePathname()?.startsWith("/fr") ? "fr" : "en";
	const words = WORDS[locale].error;
	return (
		<html lang={locale}>
			<head>
				<title>{words.title}</title>
				<style>{tokenStyles()}</style>
			</head>
			<body>
				<main role="alert" className="mx-auto max-w-[76rem] px-4 py-10 sm:px-6">
					<p className="font-semibold font-serif text-2xl">Gigacampus</p>
					<h1 className="mt-8 text-2xl">{words.title}</h1>
					<p className="mt-3 max-w-prose">{words.what}</p>
					<p className="mt-6 flex flex-wrap items-center gap-6">
						<button
							type="button"
							onClick={() => retry()}
							className="min-h-11 cursor-pointer bg-accent px-5 font-semibold text-on-accent"
						>
							{words.retry}
						</button>
						<a href={`/${locale}`}>{words.dashboard}</a>
					</p>
					{error.digest && (
						<p className="mt-6 text-muted text-sm">{words.reference.replace("{digest}", error.digest)}</p>
					)}
				</main>
			</body>
		</html>
	);
}
