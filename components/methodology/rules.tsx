/** Rules in their order; each can be pointed at ("#totals-2"). */
export function Rules({ id, rules }: { id: string; rules: readonly string[] }) {
	return (
		<ol className="list-decimal [&>li+li]:mt-2 pl-6 marker:text-muted">
			{rules.map((rule, index) => (
				<li key={rule} id={`${id}-${index + 1}`} className="pl-1 target:bg-accent-soft">
					{rule}
				</li>
			))}
		</ol>
	);
}
