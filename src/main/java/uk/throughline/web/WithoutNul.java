package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a form or an address without the one sign that PostgreSQL cannot keep and nobody means to type. */
final class WithoutNul extends HttpServletRequestWrapper {
    WithoutNul(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : without(value);
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a servlet says that there is no such field
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : without(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return super.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> without(one.getValue())));
    }

    private static String[] without(String[] values) {
        return Arrays.stream(values).map(WithoutNul::without).toArray(String[]::new);
    }

    private static String without(String value) {
        return value.replace("\0", "");
    }
}
