"use client";

import { FailureMessage, useFailureWords } from "@/components/errors/failure";
import { tokenStyles } from "@/lib/charts/style/tokens";
import "./globals.css";

/** Stands in for the whole page when its frame fails. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	const { locale } = useFailureWords();
	return (
		<html lang={locale}>
			<head>
				<style>{tokenStyles()}</style>
			</head>
			<body>
				<main className="mx-auto max-w-[76rem] px-4 py-10 sm:px-6">
					<p className="font-semibold font-serif text-2xl">Gigacampus</p>
					<FailureMessage digest={error.digest} retry={retry} />
				</main>
			</body>
		</html>
	);
}
