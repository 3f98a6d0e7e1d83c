/** A password's name is one that `isSecretField` knows, so that no page is written with it. */
type NameAndType =
	| { name: string; type?: "text" | "email" }
	| { name: `${string}${"P" | "p"}assword`; type: "password" };

export type FieldProps = NameAndType & {
	label: string;
	/** Choices, for a list instead of a line. */
	options?: { value: string; label: string }[];
	autoComplete?: string;
	inputMode?: "numeric" | "text";
	hint?: string;
	value?: string;
};

const CONTROL =
	"mt-1 block min-h-11 w-full border border-rule-strong bg-panel px-3 py-1.5 text-base text-ink hover:border-ink aria-invalid:border-2 aria-invalid:border-error";

/** A labelled control with its hint and what is wrong with it. */
export function ActionField({ id, error, ...field }: FieldProps & { id: string; error: string | undefined }) {
	const { name, label, type = "text", options, hint, value } = field;
	const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
	const common = { id, name, className: CONTROL, "aria-invalid": error ? true : undefined, "aria-describedby": notes };
	return (
		<div className="mt-4">
			<label htmlFor={id} className="font-semibold text-sm">
				{label}
			</label>
			{options ? (
				// React puts a list back to its first value after an action unless it is drawn anew.
				<select key={value} {...common} defaultValue={value}>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
			) : (
				<input
					key={value}
					{...common}
					type={type}
					defaultValue={value}
					autoComplete={field.autoComplete ?? "off"}
					inputMode={field.inputMode}
					autoCapitalize="none"
					spellCheck={false}
					maxLength={500}
				/>
			)}
			{hint && (
				<p id={`${id}-hint`} className="mt-1 text-muted text-sm">
					{hint}
				</p>
			)}
			{error && (
				<p id={`${id}-error`} className="mt-1 font-semibold text-error text-sm">
					{error}
				</p>
			)}
		</div>
	);
}
