package uk.throughline.letters;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands letters to the installation's mail server. Send between transactions: a slow server should hold no connection of the database. */
@Component
public class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final String address;

    /**
     * @param from the sender's address; empty when no letters are sent
     * @param address where the application is reached, such as {@code https://throughline.example}; empty when nobody said
     */
    public Letters(
            ObjectProvider<JavaMailSender> mail,
            @Value("${throughline.mail.from:}") String from,
            @Value("${throughline.address:}") String address) {
        this.mail = mail;
        this.from = from;
        this.address = address.replaceAll("/+$", "");
    }

    /** Whether a mail server and a sender are set. */
    public boolean canBeSent() {
        return !from.isEmpty() && mail.getIfAvailable() != null;
    }

    /** Whether letters can lead to a page: somebody said where the application is reached. */
    public boolean canLink() {
        return !address.isEmpty();
    }

    /**
     * Where something is found, as a letter says it.
     *
     * @param what such as "The list"
     * @param path of the page, such as {@code /administration/review}
     * @param inWords where to look when nobody said how the application is reached, such as "on the page \"Returns\""
     */
    public String where(String what, String path, String inWords) {
        return canLink() ? what + " is here: " + address + path : what + " stands " + inWords + " of Throughline.";
    }

    /** The address of a page. */
    public String link(String path) {
        return address + path;
    }

    /**
     * Sends a letter.
     *
     * @return whether the mail server took it; why it did not is in the log, without who it was for
     */
    public boolean send(List<String> to, String subject, String text) {
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null || from.isEmpty() || to.isEmpty()) {
            return false;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to.toArray(String[]::new));
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.send(message);
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server did not take a letter: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
