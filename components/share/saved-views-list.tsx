"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, useCallback, useEffect, useId, useState } from "react";
import {
	importViews,
	keepView,
	LIST_FILES,
	LIST_FORMATS,
	type ListFormat,
	LONGEST_NAME,
	listOfViews,
	noteUse,
	removeView,
	renameView,
	SAVED_VIEWS_KEY,
	type SavedView,
	savedViews,
} from "./saved-views";

const BUTTON = "min-h-8 cursor-pointer border border-rule-strong bg-panel px-3 text-sm hover:border-accent";

/** The views that a reader keeps in this browser: this one to be kept, the others to be opened, named anew, removed, taken along. */
export function SavedViews({ href, name }: { href: string; name: string }) {
	const t = useTranslations("share.views");
	const [views, setViews] = useState<SavedView[]>([]);
	const [typed, setTyped] = useState<string | null>(null);
	const [said, setSaid] = useState("");
	const id = useId();
	const read = useCallback(() => setViews(savedViews()), []);
	useEffect(() => {
		read();
		// Another tab keeps or removes one.
		const follow = ({ key }: StorageEvent) => (key === SAVED_VIEWS_KEY || key === null) && read();
		window.addEventListener("storage", follow);
		return () => window.removeEventListener("storage", follow);
	}, [read]);
	const done = (isDone: boolean, message: string) => {
		read();
		setSaid(isDone ? message : t("refused"));
	};
	const save = (event: FormEvent) => {
		event.preventDefault();
		const own = (typed ?? name).trim() || href;
		done(keepView(own, href, Date.now()), t("saved", { name: own }));
	};
	const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
		const file = target.files?.[0];
		target.value = "";
		if (!file) return;
		const count = importViews(await file.text().catch(() => ""), Date.now());
		done(count !== null, t("imported", { count: count ?? 0 }));
	};
	return (
		<section aria-labelledby={`${id}-title`} className="border-rule border-t py-3">
			<h3 id={`${id}-title`} className="mb-1 font-semibold text-base">
				{t("title")}
			</h3>
			<p className="m-0 text-muted text-sm">{t("note")}</p>
			<form onSubmit={save} className="mt-2 flex flex-wrap items-center gap-2">
				<input
					aria-label={t("name")}
					maxLength={LONGEST_NAME}
					value={typed ?? name.slice(0, LONGEST_NAME)}
					onChange={({ target }) => setTyped(target.value)}
					className="min-h-8 min-w-0 grow border border-rule-strong bg-paper px-2 text-sm"
				/>
				<button type="submit" className={BUTTON}>
					{t("save")}
				</button>
			</form>
			<p role="status" className="m-0 mt-1 text-muted text-sm [overflow-wrap:anywhere]">
				{said}
			</p>
			<ul className="m-0 mt-1 list-none p-0">
				{views.map((view) => (
					<SavedLine
						key={view.href}
						view={view}
						onRename={(own) => done(renameView(view.href, own), t("renamed", { name: own }))}
						onRemove={() => done(removeView(view.href), t("removed", { name: view.name }))}
					/>
				))}
			</ul>
			<p className="m-0 mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
				{views.length > 0 && (
					<>
						<span className="text-muted">{t("export")}</span>
						{LIST_FORMATS.map((format) => (
							<button
								key={format}
								type="button"
								onClick={() => saveFile(listOfViews(views, format, window.location.origin, t("listTitle")), format)}
								className="min-h-6 cursor-pointer text-accent underline"
							>
								{t(`format.${format}`)}
							</button>
						))}
					</>
				)}
				<label className="inline-flex min-h-6 cursor-pointer items-center text-accent underline focus-within:outline-2 focus-within:outline-focus">
					{t("import")}
					<input type="file" accept=".html,.htm,.md,.txt,text/*" onChange={take} className="sr-only" />
				</label>
			</p>
		</section>
	);
}

function SavedLine({
	view,
	onRename,
	onRemove,
}: {
	view: SavedView;
	onRename: (name: string) => void;
	onRemove: () => void;
}) {
	const t = useTranslations("share.views");
	const [typed, setTyped] = useState<string | null>(null);
	const rename = (event: FormEvent) => {
		event.preventDefault();
		if (typed !== null && typed.trim() !== "") onRename(typed.trim());
		setTyped(null);
	};
	if (typed !== null) {
		return (
			<li className="border-rule border-b py-1">
				<form onSubmit={rename} className="flex flex-wrap gap-2">
					<input
						// biome-ignore lint/a11y/noAutofocus: the reader has just asked to type here
						autoFocus
						aria-label={t("name")}
						maxLength={LONGEST_NAME}
						value={typed}
						onChange={({ target }) => setTyped(target.value)}
						onKeyDown={(event) => {
							if (event.key !== "Escape") return;
							event.preventDefault();
							event.stopPropagation();
							setTyped(null);
						}}
						className="min-h-8 min-w-0 grow border border-rule-strong bg-paper px-2 text-sm"
					/>
					<button type="submit" className={BUTTON}>
						{t("save")}
					</button>
				</form>
			</li>
		);
	}
	return (
		<li className="flex flex-wrap items-center gap-x-3 border-rule border-b py-1 text-sm">
			<a
				href={view.href}
				onClick={() => noteUse(view.href, Date.now())}
				className="inline-flex min-h-6 min-w-0 grow items-center [overflow-wrap:anywhere]"
			>
				{view.name}
			</a>
			<button
				type="button"
				onClick={() => setTyped(view.name)}
				aria-label={t("renameOf", { name: view.name })}
				className="min-h-6 cursor-pointer text-muted underline"
			>
				{t("rename")}
			</button>
			<button
				type="button"
				onClick={onRemove}
				aria-label={t("removeOf", { name: view.name })}
				className="min-h-6 cursor-pointer text-muted underline"
			>
				{t("remove")}
			</button>
		</li>
	);
}

function saveFile(text: string, format: ListFormat): void {
	const { ending, type } = LIST_FILES[format];
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = Object.assign(document.createElement("a"), { href: url, download: `gigacampus-views.${ending}` });
	link.click();
	setTimeout(() => URL.revokeObjectURL(url));
}
