#:property PublishAot=false
using System.Reflection.Metadata;

// Prints the paths of the sources that symbol files (.pdb) name.
foreach (var file in args)
{
    using var stream = File.OpenRead(file);
    using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
    var reader = provider.GetMetadataReader();
    foreach (var handle in reader.Documents)
    {
        Console.WriteLine(reader.GetString(reader.GetDocument(handle).Name));
    }
}
