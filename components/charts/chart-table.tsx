import type { ChartModel, TableCell } from "@/lib/charts/model/chart-model";

/** The numbers of a chart, exact; each leads to its rows. */
export function ChartTable({ model, noFigure }: { model: ChartModel; noFigure: string }) {
	const { table, title, unit } = model;
	return (
		<table>
			<caption>
				{title}
				<span>{unit}</span>
			</caption>
			<thead>
				<tr>
					{table.head.map((head) => (
						<th key={head} scope="col">
							{head}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{table.rows.map((row) => (
					<tr key={row.label}>
						<th scope="row">{row.href === null ? row.label : <a href={row.href}>{row.label}</a>}</th>
						<Cells head={table.head} cells={row.cells} noFigure={noFigure} />
					</tr>
				))}
			</tbody>
			{table.total && (
				<tfoot>
					<tr>
						<th scope="row">{table.total.label}</th>
						<Cells head={table.head} cells={table.total.cells} noFigure={noFigure} />
					</tr>
				</tfoot>
			)}
		</table>
	);
}

function Cells({ head, cells, noFigure }: { head: string[]; cells: (TableCell | null)[]; noFigure: string }) {
	return cells.map((cell, index) => (
		<td key={head[index + 1]}>
			{cell === null ? (
				<span title={noFigure}>–</span>
			) : cell.href === null ? (
				cell.text
			) : (
				<a href={cell.href}>{cell.text}</a>
			)}
		</td>
	));
}
