export default function DashboardPage() {
	return <h1>Gigacampus</h1>;
}
