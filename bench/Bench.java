import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Runs each measurement in processes of their own, so many times, and prints the medians in one table. */
public final class Bench {
    private static final Path HOME = Path.of(System.getProperty("bench.home"));
    private static final Path WORK = HOME.resolve("target/bench-work");

    public static void main(String[] arguments) throws Exception {
        List<String> asked = new ArrayList<>(List.of(arguments));
        int times = 5;
        int at = asked.indexOf("--times");
        if (at >= 0) {
            times = Integer.parseInt(asked.get(at + 1));
            asked.subList(at, at + 2).clear();
        }
        List<Line> lines = new ArrayList<>();
        if (wanted(asked, "census")) {
            Path returns = generate("census", 30_000, 1, 1);
            Path before = generate("before", 3_000, 1, 4);
            lines.addAll(medians(times, "IntakeBench", Map.of("kind", "census", "returns", returns.toString(), "before", before.toString())));
            lines.addAll(medians(times, "IntakeBench", Map.of("kind", "census", "returns", returns.toString())));
        }
        if (wanted(asked, "looked-after")) {
            Path returns = generate("looked-after", 1, 10_000, 5);
            lines.addAll(medians(times, "IntakeBench", Map.of("kind", "looked-after", "returns", returns.toString())));
        }
        if (wanted(asked, "inspection")) {
            lines.addAll(medians(times, "InspectionBench", Map.of()));
        }
        if (wanted(asked, "template")) {
            lines.addAll(medians(times, "TemplateBench", Map.of("runs", "yes")));
            lines.addAll(medians(times, "TemplateBench", Map.of()));
        }
        for (int times16 : wanted(asked, "counting") ? new int[] {1, 4, 16} : new int[0]) {
            Path returns = generate("counting", 812 * times16, 190 * times16, 10);
            lines.addAll(medians(Math.min(times, 3), "CountingBench", Map.of("returns", returns.toString(), "size",
                    String.format("%,d children, ten years", 3_740 * times16))));
        }
        if (wanted(asked, "trail")) {
            lines.addAll(medians(1, "TrailBench", Map.of()));
        }
        if (wanted(asked, "access")) {
            lines.addAll(medians(Math.min(times, 3), "AccessBench", Map.of()));
        }
        if (wanted(asked, "demo") || wanted(asked, "report") || wanted(asked, "pages")) {
            lines.addAll(demonstration(wanted(asked, "demo") ? times : 1));
        }
        if (wanted(asked, "report")) {
            lines.addAll(medians(times, "ReportBench", Map.of("data", WORK.resolve("demo-data").toString())));
        }
        if (wanted(asked, "pages")) {
            lines.addAll(medians(times, "PagesBench", Map.of("data", WORK.resolve("demo-data").toString())));
        }
        print(lines, times);
    }

    /** One line of the table; what a measurement prints after the word RESULT, parted by tabs. */
    record Line(String what, String size, double seconds, double rowsPerSecond, double peakMegabytes, double ratio, String toReach) {
        static Line parse(String text) {
            String[] part = text.split("\t", -1);
            return new Line(
                    part[0], part[1], Double.parseDouble(part[2]), Double.parseDouble(part[3]), Double.parseDouble(part[4]),
                    Double.parseDouble(part[5]), part[6]);
        }
    }

    private static boolean wanted(List<String> asked, String name) {
        return asked.isEmpty() || asked.contains(name);
    }

    private static Path generate(String name, int children, int lookedAfter, int years) throws IOException, InterruptedException {
        Path folder = WORK.resolve("returns-" + name);
        delete(folder);
        Files.createDirectories(folder);
        run(List.of(HOME.resolve("throughline").toString(), "generate", "--children", "" + children, "--looked-after", "" + lookedAfter,
                "--years", "" + years, "--out", folder.toString()), Map.of(), null);
        return folder;
    }

    private static List<Line> demonstration(int times) throws IOException, InterruptedException {
        List<Line> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            delete(WORK.resolve("demo-data"));
            delete(WORK.resolve("demo-out"));
            long started = System.nanoTime();
            run(List.of(HOME.resolve("throughline").toString(), "demo", "--no-serve", "--out", WORK.resolve("demo-out").toString()),
                    Map.of("THROUGHLINE_DATA", WORK.resolve("demo-data").toString()), null);
            runs.add(new Line("demonstration, empty folder to both reports", "ten years", (System.nanoTime() - started) / 1e9, 0, 0, 0, "60 s"));
        }
        return List.of(median(runs));
    }

    private static List<Line> medians(int times, String program, Map<String, String> settings) throws IOException, InterruptedException {
        List<List<Line>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            List<Line> found = new ArrayList<>();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dbench.home=" + HOME));
            // as ./throughline starts it
            Path prepared = HOME.resolve("target/app/throughline.aot");
            if (Files.exists(prepared)) {
                command.add("-XX:AOTCache=" + prepared);
            }
            settings.forEach((key, value) -> command.add("-Dbench." + key + "=" + value));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
            Path data = settings.containsKey("data") ? Path.of(settings.get("data")) : WORK.resolve("data-" + program);
            if (!settings.containsKey("data")) {
                delete(data);
            }
            run(command, Map.of("THROUGHLINE_DATA", data.toString()), found);
            all.add(found);
        }
        List<Line> medians = new ArrayList<>();
        for (int line = 0; line < all.getFirst().size(); line++) {
            int index = line;
            medians.add(median(all.stream().map(run -> run.get(index)).toList()));
        }
        return medians;
    }

    /** Each number by itself: the ratio of a run is of that run, and the median ratio need not be of the median run. */
    private static Line median(List<Line> runs) {
        Line one = runs.getFirst();
        return new Line(one.what(), one.size(), median(runs, Line::seconds), median(runs, Line::rowsPerSecond),
                median(runs, Line::peakMegabytes), median(runs, Line::ratio), one.toReach());
    }

    private static double median(List<Line> runs, ToDoubleFunction<Line> number) {
        return runs.stream().mapToDouble(number).sorted().toArray()[runs.size() / 2];
    }

    private static void run(List<String> command, Map<String, String> environment, List<Line> results) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        StringBuilder output = new StringBuilder();
        try (var reader = process.inputReader()) {
            for (String line; (line = reader.readLine()) != null; ) {
                output.append(line).append('\n');
                if (results != null && line.startsWith("RESULT\t")) {
                    results.add(Line.parse(line.substring("RESULT\t".length())));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("This failed: " + String.join(" ", command) + "\n" + output);
        }
    }

    private static void print(List<Line> lines, int times) {
        System.out.printf("Medians of %d on %d cores%n%n", times, Runtime.getRuntime().availableProcessors());
        System.out.println("| what | size | seconds | rows a second | peak MB | ratio | to reach |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | --- |");
        for (Line line : lines) {
            System.out.printf("| %s | %s | %.3f | %s | %s | %s | %s |%n", line.what(), line.size(), line.seconds(),
                    line.rowsPerSecond() == 0 ? "" : String.format("%,.0f", line.rowsPerSecond()),
                    line.peakMegabytes() == 0 ? "" : String.format("%,.0f", line.peakMegabytes()),
                    line.ratio() == 0 ? "" : String.format("%.2f", line.ratio()), line.toReach());
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
