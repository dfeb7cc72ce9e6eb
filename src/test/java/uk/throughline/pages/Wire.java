package uk.throughline.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends what no well-behaved client would: the bytes of a request as they are given. */
final class Wire {
    private Wire() {}

    /** What came back: the status, the lines of its headers, and the rest as text. */
    record Answer(int status, List<String> headers, String body) {
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    static Answer send(int port, String request) {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Asks for a path, with more header lines, each ended by CRLF. */
    static Answer ask(int port, String method, String path, String... headers) {
        boolean host = List.of(headers).stream().anyMatch(line -> line.startsWith("Host:"));
        return send(
                port,
                method + " " + path + " HTTP/1.1\r\n" + (host ? "" : "Host: localhost:" + port + "\r\n")
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(line -> line + "\r\n")
                                        .toList())
                        + "Connection: close\r\n\r\n");
    }

    static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException closedEarly) {
                // the server may answer and hang up before it has read everything: the answer is what counts
                return read(socket.getInputStream());
            }
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (IOException hungUp) {
            all.writeBytes(new byte[0]);
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, List.of(), text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ", 3)[1]),
                head.subList(1, head.size()),
                text.substring(end + 4));
    }
}
