import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { outlines } from "@/lib/server/outlines";

export const GET = editingRoute(outlines, { isKept: true });
