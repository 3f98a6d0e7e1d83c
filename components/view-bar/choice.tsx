/** A labelled select of the view's form. */
export function Choice({
	id,
	name,
	label,
	value,
	options,
}: {
	id: string;
	name: string;
	label: string;
	value: string;
	options: readonly { value: string; label: string }[];
}) {
	return (
		<label htmlFor={id} className="flex flex-col gap-0.5 text-muted text-xs">
			{label}
			<select
				id={id}
				name={name}
				defaultValue={value}
				className="min-h-10 max-w-full border border-rule bg-panel px-2 text-ink text-sm hover:border-rule-strong"
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</label>
	);
}
