import type { BenchContext } from "./context";
import type { Row } from "./row";
export async function benchFirstPaint(_context: BenchContext): Promise<Row[]> {
	return [];
}
