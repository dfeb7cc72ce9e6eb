package uk.throughline.storage;

/**
 * Where the partnership's database is and the two roles it is reached by.
 *
 * @param url JDBC address of the database
 * @param user the application's role, which owns nothing and bypasses nothing
 * @param ownerUser the role that owns the tables and migrates them; used for nothing else
 */
public record DatabaseConnection(String url, String user, String password, String ownerUser, String ownerPassword) {
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
