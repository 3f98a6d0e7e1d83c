import { projectPlaces } from "@/lib/domain/place/place-check";
import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";

export const GET = editingRoute(async () => projectPlaces(await currentDataset()));
