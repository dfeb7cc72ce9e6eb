package uk.throughline.report;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class YearlyReports {
    public List<Path> write(String year, Path out, int edition) {
        return List.of();
    }
}
