import { usePathname } from "next/navigation";
import type { Locale } from "@/lib/domain/values/vocabulary";
import en from "@/messages/en/failure.json";
import fr from "@/messages/fr/failure.json";

const WORDS: Record<Locale, typeof en> = { en, fr };

/** Language and words for a page that failed: read directly, since what looks words up may be what failed. */
export function useFailureWords(): { locale: Locale; words: typeof en } {
	const locale: Locale = usePathname()?.startsWith("/fr") ? "fr" : "en";
	return { locale, words: WORDS[locale] };
}

/** What failed, what was kept, and where to go on. */
export function FailureMessage({ digest, retry }: { digest: string | undefined; retry: () => void }) {
	const { locale, words } = useFailureWords();
	return (
		<div role="alert" className="mt-10 mb-16 max-w-prose">
			<title>{words.title}</title>
			<h1 className="text-2xl sm:text-3xl">{words.title}</h1>
			<p className="mt-3">{words.what}</p>
			<p className="mt-6">
				<button
					type="button"
					onClick={retry}
					className="min-h-11 cursor-pointer bg-accent px-5 font-semibold text-on-accent"
				>
					{words.retry}
				</button>
			</p>
			<ul className="mt-4 flex flex-wrap gap-x-6">
				<li>
					<a href={`/${locale}`} className="inline-flex min-h-11 items-center">
						{words.dashboard}
					</a>
				</li>
				<li>
					<a href={`/${locale}/projects`} className="inline-flex min-h-11 items-center">
						{words.projects}
					</a>
				</li>
			</ul>
			{digest && <p className="mt-6 text-muted text-sm">{words.reference.replace("{digest}", digest)}</p>}
		</div>
	);
}
